import { createHash } from 'node:crypto';

/*
 * magic (16 bytes) · expires, ms (double) · length of the value (uint32) · SHA-256 of all before, the key and the value (32 bytes) · value
 */
const magic = Buffer.from('feed-elements 1\n');
const digestAt = 28;
const valueAt = 60;

/** An entry as a file's bytes. @param expires Milliseconds. */
export function packFile(key: string, value: Uint8Array, expires: number): Buffer {
  const file = Buffer.alloc(valueAt + value.byteLength);
  magic.copy(file);
  file.writeDoubleLE(expires, 16);
  file.writeUInt32LE(value.byteLength, 24);
  file.set(value, valueAt);
  digest(file, key).copy(file, digestAt);
  return file;
}

/** What `packFile` made; undefined for anything else, such as a part of it or another key's. */
export function unpackFile(file: Buffer, key: string): { value: Uint8Array; expires: number } | undefined {
  const isWhole =
    file.length >= valueAt &&
    magic.equals(file.subarray(0, magic.length)) &&
    file.readUInt32LE(24) === file.length - valueAt &&
    digest(file, key).equals(file.subarray(digestAt, valueAt));
  return isWhole ? { value: file.subarray(valueAt), expires: file.readDoubleLE(16) } : undefined;
}

const digest = (file: Buffer, key: string) =>
  createHash('sha256').update(file.subarray(0, digestAt)).update(key).update(file.subarray(valueAt)).digest();
