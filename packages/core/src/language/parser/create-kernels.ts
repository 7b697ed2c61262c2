import { kernelModule } from './kernel-code.ts';
import type { Kernels } from './kernels.ts';
import { plainKernels } from './plain-kernels.ts';

const PAGE_BYTES = 65_536;

/** What is used of WebAssembly, which ECMAScript's own library types leave out. */
type Door = {
  Memory: new (limits: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

/** Memory for `size` floats, all zero. Uses WebAssembly where the host has it and lets it compile, unless `plain`. */
export function createKernels(size: number, plain = false): Kernels {
  const pages = Math.ceil((size * 4) / PAGE_BYTES);
  const door = (globalThis as { WebAssembly?: Door }).WebAssembly;
  if (!plain && door !== undefined) {
    try {
      const memory = new door.Memory({ initial: pages });
      const { exports } = new door.Instance(new door.Module(kernelModule()), { host: { memory } });
      return fastKernels(memory.buffer, exports as unknown as Omit<Kernels, 'floats' | 'shorts' | 'integers'>);
    } catch {
      // A content security policy may forbid it, or the engine lacks vectors: the same sums follow in TypeScript.
    }
  }
  return plainKernels(new ArrayBuffer(pages * PAGE_BYTES));
}

/** Turns indices into the addresses in bytes that the module takes. */
function fastKernels(buffer: ArrayBuffer, code: Omit<Kernels, 'floats' | 'shorts' | 'integers'>): Kernels {
  return {
    floats: new Float32Array(buffer),
    shorts: new Int16Array(buffer),
    integers: new Int32Array(buffer),
    multiply: (out, x, w, rows, inner, columns) => code.multiply(out * 4, x * 4, w * 4, rows, inner, columns),
    multiplyShorts: (out, x, w, rows, inner, columns, scale) =>
      code.multiplyShorts(out * 4, x * 2, w * 2, rows, inner, columns, scale),
    sumShorts: (out, x, w, rows, inner, columns) => code.sumShorts(out * 4, x * 2, w * 2, rows, inner, columns),
    addSums: (out, first, second, bias, size, scale) =>
      code.addSums(out * 4, first * 4, second * 4, bias * 4, size * 4, scale),
    shorten: (out, x, size, scale) => code.shorten(out * 2, x * 4, size, scale),
    recur: (gate, vector, out, skip, cells, steps, gateStride, outStride, skipStride, size) =>
      code.recur(
        gate * 4,
        vector * 4,
        out * 4,
        skip * 4,
        cells * 4,
        steps,
        gateStride * 4,
        outStride * 4,
        skipStride * 4,
        size * 4,
      ),
  };
}
