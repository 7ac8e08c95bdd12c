export const themeCookie = 'theme'
export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]
export const isTheme = (text: string | undefined): text is Theme => themes.includes(text as Theme)
