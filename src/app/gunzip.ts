import { createGunzip, type Gunzip } from 'node:zlib'

/** Beyond so many bytes an archive may not have grown more than so many times; text grows 3 to 20 times. */
const FREE = 8 * 1024 * 1024
const MAX_GROWTH = 200

/** A gzip stream unpacked, of one member or many. Ends with an error of code `ISNAD_BOMB` where it was made to burst. */
export async function* gunzip(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip()
  let packed = 0
  let unpacked = 0
  const feeding = (async () => {
    try {
      for await (const chunk of stream) {
        packed += chunk.length
        if (!unzip.write(chunk)) await room(unzip)
        if (unzip.destroyed) return
      }
      unzip.end()
    } catch (error) {
      unzip.destroy(error as Error)
    }
  })()
  try {
    for await (const chunk of unzip) {
      unpacked += chunk.length
      if (unpacked > FREE && unpacked > packed * MAX_GROWTH)
        throw Object.assign(new Error('gzip bomb'), { code: 'ISNAD_BOMB' })
      yield chunk
    }
  } finally {
    unzip.destroy()
    await feeding
  }
}

/** Until there is room for more, or nobody wants more. */
function room(unzip: Gunzip): Promise<void> {
  return new Promise((go) => {
    const done = () => {
      unzip.off('drain', done)
      unzip.off('close', done)
      go()
    }
    unzip.on('drain', done)
    unzip.on('close', done)
  })
}
