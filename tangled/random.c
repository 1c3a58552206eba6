/* A stream of numbers, even, by the bell curve, and shuffled.
   Workshop E, Chance. Made from book/85-chance.nw: change it there. */
#include "random.h"

#include <math.h>

/* Stir the bits of a counter */
uint64_t random_bits(struct random *random)
{
    uint64_t z = random->state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

/* Draw a uniform number */
double random_uniform(struct random *random)
{
    return (double)(random_bits(random) >> 11) * 0x1p-53;
}

/* Draw a normal number */
double random_normal(struct random *random)
{
    const double turn = 6.283185307179586; /* two pi */
    double distance = sqrt(-2 * log(1 - random_uniform(random)));
    return distance * cos(turn * random_uniform(random));
}

/* Draw a whole number below a limit */
size_t random_below(struct random *random, size_t limit)
{
    uint64_t fair = UINT64_MAX - UINT64_MAX % limit, bits;
    do
        bits = random_bits(random);
    while (bits >= fair);
    return (size_t)(bits % limit);
}

/* Shuffle a list of numbers */
void random_shuffle(struct random *random, size_t count,
                    size_t entry[])
{
    for (size_t i = count; i > 1; i--) {
        size_t other = random_below(random, i);
        size_t kept = entry[i - 1];
        entry[i - 1] = entry[other];
        entry[other] = kept;
    }
}
