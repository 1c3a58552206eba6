#ifndef REAL_H
#define REAL_H
#ifndef REAL
#define REAL double
#endif
typedef REAL real;
#endif
