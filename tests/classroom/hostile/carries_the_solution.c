/* expect compiler */
#include "exercise.h"

__asm__(".section .rodata\nsolution: .incbin \"@ROOT@/tangled/solutions/majority.c\"\n.text");

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
