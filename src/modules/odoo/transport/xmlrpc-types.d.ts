/** The parts of npm `xmlrpc` that are used; it comes without types. */
declare module "xmlrpc/lib/serializer" {
  export function serializeMethodCall(
    method: string,
    params: unknown[],
    encoding?: string
  ): string
}

declare module "xmlrpc/lib/deserializer" {
  export default class Deserializer {
    constructor(encoding?: string)
    deserializeMethodResponse(
      stream: NodeJS.ReadableStream,
      callback: (error: Error | null, value: unknown) => void
    ): void
    deserializeMethodCall(
      stream: NodeJS.ReadableStream,
      callback: (error: Error | null, method: string, params: unknown[]) => void
    ): void
  }
}
