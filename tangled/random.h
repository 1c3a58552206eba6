/* Random numbers that are the same on every machine.
   Workshop E, Chance. Made from book/85-chance.nw: change it there. */
#ifndef RANDOM_H
#define RANDOM_H

#include "real.h"

#include <stddef.h>
#include <stdint.h>

/* A stream of random numbers; its seed is its first state, and any
   seed is as good as any other.  The same seed gives the same stream
   on every machine.  (SplitMix64: Steele, Lea and Flood, 2014.) */
struct random {
    uint64_t state;
};

/* 64 random bits. */
uint64_t random_bits(struct random *random);

/* A number from 0 up to, not including, 1. */
double random_uniform(struct random *random);

/* A normal number: mean 0, standard deviation 1.  (Box and Muller,
   1958.) */
double random_normal(struct random *random);

/* A whole number below `limit`, each equally likely; limit over 0. */
size_t random_below(struct random *random, size_t limit);

/* Put the entries into a random order, each order equally likely.
   (Fisher and Yates; Durstenfeld, 1964.) */
void random_shuffle(struct random *random, size_t count,
                    size_t entry[]);

#endif
