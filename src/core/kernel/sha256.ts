/** A synchronous SHA-256 of the UTF-8 bytes of `text`, in lower-case hex. Handed in, so that the core needs no library. */
export type Sha256 = (text: string) => string;
