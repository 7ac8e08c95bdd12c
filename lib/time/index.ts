export * from './day'
export * from './workingDays'
export * from './period'
