/** The configuration: everything that others need to read it and to apply it. */
export { parseRuleFlag, type RunFlags, withFlags } from './configFlags.ts'
export { type CalendarUse, calendarGaps, digestText, type Relaxation, relaxations } from './configReport.ts'
export { ConfigFile, configFileName } from './configShape.ts'
export { type ConfigLoader, createConfigLoader } from './loadConfig.ts'
export { type ParsedConfig, parseConfig } from './parseConfig.ts'
export { policyFailureProblem } from './policyFailures.ts'
export { type Config, isIncluded, noConfig, type PageFolder, pagesOf, resolveConfig, settingsFor } from './resolveConfig.ts'
