export const PROJECTS: Record<string, string[]>
export function projectsOf(whole: boolean): string[]
