// The C of the book (tangled/page.h), begun afresh for each figure. What stands
// in this folder draws, and passes numbers to the C and back; it does no
// mathematics of neurons.

const module = tangled_unpack(tangled_module)
  .arrayBuffer()
  .then((bytes) => WebAssembly.compile(bytes));
// What the C library would ask of a system: nobody listens here.
const nothing = () => 8;
const start = async () => {
  const system = { fd_close: nothing, fd_seek: nothing, fd_write: nothing };
  const { exports } = await WebAssembly.instantiate(await module, {
    wasi_snapshot_preview1: system,
  });
  exports._initialize();
  const at = exports.page_numbers();
  return {
    ...exports,
    numbers: () => new Float64Array(exports.memory.buffer, at, 10201),
    theta: (count) => new Float64Array(exports.memory.buffer, exports.page_theta(), count),
    put(...values) {
      this.numbers().set(values);
    },
  };
};
