/**
 * Words that people reach for first, in French offices: bare, without accents, digits or signs (those are taken off
 * before looking here). Whatever is only one of these with a year and an exclamation mark is refused.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  motdepasse monmotdepasse nouveaumotdepasse changermotdepasse changezmoi passe password passwort passw motdepass mdp
  changeme letmein welcome welcomeback login logmein admin administrateur administrator root toor test testtest user
  utilisateur invite guest compte moncompte secret secrete topsecret acces accesreserve ouvretoi sesameouvretoi default
  azerty azertyuiop azertyuiopqsdfghjklm azertyui azertyuiopq qsdfghjklm wxcvbn azeqsd azeqsdwxc qwerty qwertyuiop
  qwertyuiopasdfghjkl asdfghjkl zxcvbnm qwertz abcdefgh abcdefghi abcdefghijkl abcdefghijklm abcdef abcabc aqwzsx
  aqwzsxedc aqwzsxedcrfv aqzsedrftg qazwsx qazwsxedc azertyazerty
  bonjour bonjourbonjour bonsoir coucou salut bienvenue soleil monsoleil etoile lune chocolat doudou loulou chouchou
  cheri cherie moncheri amour monamour amourdemavie jetaime jetaimetrop jetadore coeur moncoeur bisous bisou princesse
  prince ange monange papillon bebe monbebe maman papa mamanpapa mafamille famille mesenfants enfants vacances vivelesvacances
  liberte egalite fraternite liberteegalitefraternite marianne republique republiquefrancaise france vivelafrance
  allezlesbleus lesbleus equipedefrance marseillaise patrie paris parisfrance marseille allezlom olympique olympiquelyonnais
  lyon toulouse bordeaux nantes lille strasbourg rennes nice montpellier bretagne corse normandie provence psg parissg
  parissaintgermain footballclub football rugby basketball tennis handball
  ministere monministere administration fonctionnaire fonctionpublique servicepublic agentpublic prefecture mairie
  prefet inspecteur direction directeur directrice bureau monbureau travail boulot reunion cafe pausecafe projet equipe
  collegue collegues osmose osmoseosmose communaute communautes resana tchap proconnect agentconnect franceconnect dinum
  interieur justice culture education ecologie finances economie defense armees agriculture sante travailemploi
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre
  novembre decembre printemps ete automne hiver rentree noel joyeuxnoel bonneannee anniversaire
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december spring summer autumn winter christmas
  nicolas thomas julien alexandre maxime antoine guillaume mathieu pierre quentin camille marie celine sophie julie
  pauline isabelle nathalie sandrine stephanie caroline virginie aurelie emilie charlotte manon chloe lea emma louise
  alice gabriel raphael arthur louis lucas hugo jules adam michel philippe christophe laurent olivier patrick sebastien
  dragon superman batman starwars pokemon pikachu naruto tintin asterix obelix minecraft fortnite gandalf hogwarts
  harrypotter spiderman ironman matrix football superstar rockstar iloveyou ilovejesus loveyou lovely monkey princess
  sunshine shadow master killer freedom whatever trustno trustnoone hello helloworld computer ordinateur internet
  google facebook microsoft windows linux apple iphone samsung android orange free bouygues sncf ratp renault peugeot
  citroen ferrari porsche mercedes merde putain connard jemenfous nimportequoi jaimepaslesmotsdepasse oublie jaioublie
  correcthorsebatterystaple unmotdepasse motdepassesecurise motdepassefort motdepassecomplexe supermotdepasse
  `
    .trim()
    .split(/\s+/),
)
