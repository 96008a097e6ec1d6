/** A stylesheet as text: a plugin's bundle loads no other. */
declare module "*.css?inline" {
  const css: string
  export default css
}
