/* The type of every weight and activation.
   The preface. Made from book/00-preface.nw: change it there. */
#ifndef REAL_H
#define REAL_H

/* Choose the type of a number */
#ifndef REAL
#define REAL double
#endif
typedef REAL real; /* the type of every weight and activation */

#endif
