/* Faults sown on purpose.  Each of these tests must turn red, or the
   sanitizers do not watch the suites. */
#include "helpers.h"

TestSuite(seeded, .timeout = HANGS);

CHECK(seeded, nothing_wrong)
{
    cr_assert_eq(1 + 1, 2);
}

CHECK(seeded, a_leak)
{
    char *lost = malloc(100);
    lost[0] = 1;
    cr_assert_eq(lost[0], 1);
    lost = NULL;
}

CHECK(seeded, an_overflow)
{
    volatile char *small = malloc(10);
    volatile int beyond = 10;
    small[beyond] = 1;
    free((void *)small);
}

CHECK(seeded, a_signed_overflow)
{
    volatile int most = 2147483647;
    volatile int more = most + 1;
    (void)more;
}

CHECK(seeded, an_early_exit)
{
    exit(0);
}
