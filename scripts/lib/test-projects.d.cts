export const PROJECTS: Record<string, string[]>
export const SERIAL: string[]
export function parallel(whole: boolean): string[]
