import { useWrite } from '../api/queries.ts'
import { saveFile } from '../ui/save-file.ts'

/** Saves a kept package's sealed bytes on another medium; from then on it counts as handed over. */
export function useSaveCopy() {
  const file = useWrite('packages.file')
  const save = (manifestHash: string) =>
    file.mutate(
      { manifestHash },
      { onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes, 'application/octet-stream') },
    )
  return { save, busy: file.isPending, problem: file.error }
}
