/* One function, compiled for old and new processors.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#ifndef PROCESSOR_H
#define PROCESSOR_H

/* Compile a function several times, for old and new processors; the
   one that suits the machine is chosen when the program starts.
   Elsewhere than on x86-64 Linux the compiler's own choice serves:
   on ARM that has all that matters here.  Only for static functions
   with a name of their own in the whole program (clang 14). */
#ifndef FOR_EACH_PROCESSOR
#if defined __x86_64__ && defined __gnu_linux__
#define FOR_EACH_PROCESSOR                                            \
    __attribute__((target_clones("avx512f", "fma", "default")))
#if !defined __clang__ && __GNUC__ >= 12
#define FOR_SHORT_VECTORS                                             \
    __attribute__((target_clones("arch=x86-64-v3", "default")))
#endif
#else
#define FOR_EACH_PROCESSOR
#endif
#endif
#ifndef FOR_SHORT_VECTORS
#define FOR_SHORT_VECTORS FOR_EACH_PROCESSOR
#endif

/* Part of whatever calls it: there constants become known. */
#ifndef INLINE
#ifdef __GNUC__
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif
#endif

#endif
