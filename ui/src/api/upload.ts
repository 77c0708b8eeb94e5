import { ApiError, toError } from './problem'
import type { Attachment } from './types'

/** An upload under way. */
export interface Upload {
  done: Promise<Attachment>
  abort(): void
}

/**
 * Sends a file. `fetch` tells nothing of a body's progress, so this is an XMLHttpRequest.
 *
 * @param onProgress from 0 to 1.
 */
export function upload(file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<Attachment>((resolve, reject) => {
    request.open('POST', `/api/v1/attachments?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => reject(new ApiError('offline', 0))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Attachment)
      const headers = new Headers({ 'retry-after': request.getResponseHeader('retry-after') ?? '' })
      reject(toError(request.response, { status: request.status, headers } as Response))
    }
    request.send(file)
  })
  return { done, abort: () => request.abort() }
}

/** Where an attachment's bytes are. */
export function attachmentUrl(id: string): string {
  return `/api/v1/attachments/${id}`
}
