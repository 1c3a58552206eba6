/* expect gate: socket */
#include "exercise.h"

#include <sys/socket.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    socket(AF_INET, SOCK_STREAM, 0);
}
