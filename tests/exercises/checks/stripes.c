#include "grade.h"
#include "network.h"

extern const real triangle[13];

static double at_point(double x1, double x2)
{
    struct network network;
    struct trace trace;
    struct error error;
    const size_t width[] = {2, 3, 1};
    const real input[] = {(real)x1, (real)x2};
    if (!network_make(&arena, &network, 3, width, &activation_sigmoid,
                      true, &error))
        abort();
    trace = trace_make(&arena, &network);
    double out = *network_forward(&network, triangle, input, &trace);
    return out;
}

TASK(inside)
{
    const double point[][2] = {{1, 1}, {0.7, 0.7}, {2, 1}, {0.8, 2.2}};
    for (int i = 0; i < 4; i++) {
        double got = at_point(point[i][0], point[i][1]);
        HOLDS(got > 0.9, "At (%g, %g), inside, your network answers %.3g.",
              point[i][0], point[i][1], got);
    }
}

TASK(outside)
{
    HOLDS(at_point(1, 1) > 0.5,
          "Your network is silent everywhere, inside too.");
    const double point[][2] = {
        {-1, 1}, {1, -1}, {3, 3}, {-1, -1}, {6, -1}};
    for (int i = 0; i < 5; i++) {
        double got = at_point(point[i][0], point[i][1]);
        HOLDS(got < 0.1,
              "At (%g, %g), outside, your network answers %.3g.%s",
              point[i][0], point[i][1], got,
              got > 0.9 ? "\nIs the output an or? It should fire only if "
                          "all three hidden neurons do."
                        : "");
    }
}
