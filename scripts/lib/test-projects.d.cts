export const PROJECTS: Record<string, string[]>
export const SERIAL: string[]
