import type { Worker as Thread } from 'node:worker_threads';

/** In bytes: memory is taken in pieces of so many, so that an image a little larger than the last finds room. */
const PIECE = 1 << 19;

/**
 * Memory in which images are shown to a worker's thread, the same again and again. The library has each image copied twice,
 * once for the way and once there; and memory taken in one thread and given back in another, thousands of times, is what a
 * process keeps.
 */
export interface SharedImages {
  /** Memory for an image of so many bytes, which is the caller's until it is given back. */
  take(length: number): Uint8Array<SharedArrayBuffer>;
  /** To be called when the thread has read the image. */
  giveBack(image: Uint8Array<SharedArrayBuffer>): void;
}

/** Has a thread be given images where they lie, in memory of {@link SharedImages}. */
export function shareImages(thread: Thread): SharedImages {
  const free: SharedArrayBuffer[] = [];
  const lengths = new WeakMap<object, number>();
  const post = thread.postMessage.bind(thread);
  thread.postMessage = (packet: { readonly payload?: { readonly image?: unknown } }) => {
    const image = packet.payload?.image;
    // The library made a view of all the memory.
    const cut = image instanceof Uint8Array ? image.subarray(0, lengths.get(image.buffer)) : null;
    post(cut === null ? packet : { ...packet, payload: { ...packet.payload, image: cut } });
  };
  return {
    take: (length) => {
      const last = free.pop();
      const buffer =
        last !== undefined && last.byteLength >= length
          ? last
          : new SharedArrayBuffer(Math.ceil(length / PIECE) * PIECE);
      lengths.set(buffer, length);
      return new Uint8Array(buffer, 0, length);
    },
    giveBack: ({ buffer }) => void free.push(buffer),
  };
}
