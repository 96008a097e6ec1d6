import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { fetchFile } from "./client"

/**
 * Address of a picture that only a signed-in admin may see: an `img` alone
 * carries no token, and knows no backend on another host.
 *
 * @param path nothing: there is no picture
 * @param version another one is another picture at the same path
 */
export function usePrivatePicture(
  path: string | undefined,
  version = ""
): string | undefined {
  const { data } = useQuery({
    queryKey: ["saptmarkets", "picture", path, version],
    enabled: path !== undefined,
    staleTime: Infinity,
    retry: false,
    queryFn: () => fetchFile(path ?? ""),
  })
  return useObjectUrl(data)
}

/** Address of a file in the browser's memory, as long as it is shown. */
export function useObjectUrl(file: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = file && URL.createObjectURL(file)
    setUrl(made)
    return () => {
      if (made) {
        URL.revokeObjectURL(made)
      }
    }
  }, [file])
  return url
}
