/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // What people stored here, and what builds and checks the house, never goes into a build.
  outputFileTracingExcludes: { '*': ['.data/**', 'scripts/**', 'test/**', 'docs/**', '.screens/**'] },
  // An empty page, to compare ours with, exists only in the build that benchmarks make (scripts/bench).
  pageExtensions: process.env.OSMOSE_BENCH ? ['ts', 'tsx', 'bench.tsx'] : ['ts', 'tsx'],
  poweredByHeader: false,
  // Pictures come from our own file routes, which check who may see them: no optimiser in between.
  images: { unoptimized: true },
  // `npm run types` checks them with the same compiler in CI; checking twice only slows a start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg-boss',
    'sanitize-html',
    'nodemailer',
    'csv-parse',
    'pg-copy-streams',
    // Put through the bundler, its patches no longer know its own schemas.
    'scimmy',
    'saxes',
    'yauzl',
  ],
  agentRules: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // What a page may load is said by proxy.ts, with the nonce; what is said here covers files and API routes too, where
  // the proxy does not run.
  async headers() {
    const everywhere = [
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      { key: 'X-Frame-Options', value: 'DENY' },
      {
        key: 'Permissions-Policy',
        value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      },
    ]
    const forever = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }]
    const policy = (value) => [{ key: 'Content-Security-Policy', value }]
    const answer = policy("default-src 'none'; frame-ancestors 'none'")
    // A file that is not there is a page, which needs its styles and nothing else.
    const file = policy(
      "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    const https = [{ type: 'header', key: 'x-forwarded-proto', value: 'https.*' }]
    const alwaysHttps = [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }]
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/:path*', has: https, headers: alwaysHttps },
      { source: '/(api|scim)/:path+', headers: answer },
      { source: '/dsfr/:path+', headers: file },
      { source: '/dsfr/fonts/:path*', headers: forever },
    ]
  },
}
