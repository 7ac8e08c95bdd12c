export { downloadExport, exportsOf, type ShownExport } from './queries/exports'
