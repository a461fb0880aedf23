/**
 * A directory of the origin's private file system in memory, as far as downloads use it: exclusive
 * synchronous access, and files that cannot be removed while somebody has it.
 */
export class FakeDirectory {
  readonly files = new Map<string, FakeFile>();
  /** Bytes that fit; writes beyond it are refused as a full disk refuses them. */
  room = Number.POSITIVE_INFINITY;

  handle(): FileSystemDirectoryHandle {
    const { files } = this;
    const handle = {
      getFileHandle: async (name: string, options?: { create?: boolean }) => {
        const file = files.get(name) ?? (options?.create ? new FakeFile(this) : undefined);
        if (file) files.set(name, file);
        else throw new DOMException(`There is no ${name}.`, 'NotFoundError');
        return file;
      },
      removeEntry: async (name: string) => {
        if (files.get(name)?.open) throw new DOMException('In use.', 'NoModificationAllowedError');
        if (!files.delete(name)) throw new DOMException(`There is no ${name}.`, 'NotFoundError');
      },
    };
    return handle as unknown as FileSystemDirectoryHandle;
  }

  get names(): string[] {
    return [...this.files.keys()].sort();
  }
}

class FakeFile {
  bytes = new Uint8Array();
  open = false;

  constructor(readonly directory: FakeDirectory) {}

  async getFile(): Promise<Blob> {
    return new Blob([this.bytes]);
  }

  async createSyncAccessHandle() {
    if (this.open) throw new DOMException('In use.', 'NoModificationAllowedError');
    this.open = true;
    const check = () => {
      if (!this.open) throw new DOMException('It is closed.', 'InvalidStateError');
    };
    return {
      getSize: () => this.bytes.length,
      truncate: (size: number) => {
        check();
        this.bytes = this.bytes.slice(0, size);
      },
      write: (bytes: Uint8Array, { at }: { at: number }) => {
        check();
        if (at + bytes.length > this.directory.room) {
          throw new DOMException('No room.', 'QuotaExceededError');
        }
        const longer = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
        longer.set(this.bytes);
        longer.set(bytes, at);
        this.bytes = longer;
        return bytes.length;
      },
      flush: check,
      close: () => {
        this.open = false;
      },
    };
  }
}
