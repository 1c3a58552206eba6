/* Numbers to text and back. */
#include "helpers.h"
#include "random.h"
#include "text.h"

#include <float.h>
#include <math.h>

TestSuite(text, .timeout = HANGS);

CHECK(text, shortest_form)
{
    NEEDS_DOUBLE;
    cr_assert_str_eq(real_to_text(7).text, "7");
    cr_assert_str_eq(real_to_text(0.1).text, "0.1");
    cr_assert_str_eq(real_to_text(-2.5).text, "-2.5");
    cr_assert_str_eq(real_to_text(0.9990889488055994).text,
                     "0.9990889488055994");
    cr_assert_str_eq(real_to_text(1.0 / 3).text, "0.3333333333333333");
    cr_assert_str_eq(real_to_text(5e-324).text, "5e-324");
    cr_assert_str_eq(real_to_text(DBL_MAX).text,
                     "1.7976931348623157e+308");
    cr_assert_str_eq(real_to_text(710).text, "710");
    cr_assert_str_eq(real_to_text(-1000000).text, "-1000000");
    cr_assert_str_eq(real_to_text(300000000000000).text,
                     "300000000000000");
    cr_assert_str_eq(real_to_text(1e22).text, "1e+22");
    cr_assert_str_eq(real_to_text(NAN).text, "nan");
    cr_assert_str_eq(real_to_text(-INFINITY).text, "-inf");
}

CHECK(text, shortest_form_of_a_float)
{
    if (!IN_FLOAT)
        return;
    cr_assert_str_eq(real_to_text((real)0.1).text, "0.1");
    cr_assert_str_eq(real_to_text((real)8.5e9).text, "8.5e+09");
    cr_assert_str_eq(real_to_text((real)16000000).text, "16000000");
    cr_assert_str_eq(real_to_text((real)1.0 / 3).text, "0.33333334");
}

/* Every bit pattern that is a finite number reads back as itself. */
CHECK(text, reads_back_bit_for_bit)
{
    struct random random = {7};
    struct error error;
    for (int i = 0; i < 100000; i++) {
        uint64_t bits = random_bits(&random);
        real value, back;
        memcpy(&value, &bits, sizeof value);
        if (!isfinite(value))
            continue;
        cr_assert(text_to_real(real_to_text(value).text, &back, &error));
        cr_assert_eq(memcmp(&value, &back, sizeof value), 0,
                     "%.17g came back as %.17g", (double)value,
                     (double)back);
    }
}

CHECK(text, refuses_what_is_no_number)
{
    static const char *const bad[] = {
        "",         " ",    "abc", "nan",   "NaN",    "inf",   "-inf",
        "infinity", "0x10", "1e",  "1e999", "-1e999", "12abc", "1,2",
        "1 2",      "--1",  ".",   "+",     "e5",     "1.2.3", "1\n"};
    struct error error;
    real value = 42;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        cr_assert_not(text_to_real(bad[i], &value, &error),
                      "'%s' was taken for %g", bad[i], value);
        EXACT(value, 42);
        cr_assert_not_null(strstr(error.text, "number"), "%s", error.text);
    }
    cr_assert_not(text_to_real("nan", &value, &error));
    SAYS(error, "'nan' is not a number");
    cr_assert_not(text_to_real("1e999", &value, &error));
    SAYS(error, "'1e999' is too large a number");
}

CHECK(text, takes_what_is_a_number)
{
    struct error error;
    real value;
    cr_assert(text_to_real("-0.5e-3", &value, &error));
    EXACT(value, -0.0005);
    cr_assert(text_to_real("+7", &value, &error));
    EXACT(value, 7);
    cr_assert(text_to_real(".5", &value, &error));
    EXACT(value, 0.5);
}

CHECK(text, counts_have_limits)
{
    struct error error;
    size_t value = 42;
    cr_assert(text_to_count("18446744073709551615", 0, SIZE_MAX, &value,
                            &error));
    cr_assert_eq(value, SIZE_MAX);
    cr_assert_not(text_to_count("18446744073709551616", 0, SIZE_MAX,
                                &value, &error));
    cr_assert_not(text_to_count("-1", 0, 9, &value, &error));
    cr_assert_not(text_to_count("1.0", 0, 9, &value, &error));
    cr_assert_not(text_to_count("", 0, 9, &value, &error));
    cr_assert_not(text_to_count("0", 1, 9, &value, &error));
    SAYS(error, "'0' is not from 1 to 9");
    cr_assert_not(text_to_count("10", 1, 9, &value, &error));
    cr_assert(text_to_count("9", 1, 9, &value, &error));
    cr_assert_eq(value, (size_t)9);
}

CHECK(text, lists)
{
    struct error error;
    struct reals reals;
    struct counts counts;
    cr_assert(text_to_reals(&arena, "0, 1 ,-2.5", ',', &reals, &error));
    cr_assert_eq(reals.count, (size_t)3);
    EXACT(reals.value[2], -2.5);
    cr_assert(text_to_reals(&arena, "133   65", ' ', &reals, &error));
    cr_assert_eq(reals.count, (size_t)2);
    EXACT(reals.value[1], 65);
    cr_assert(
        text_to_counts(&arena, "2,2,1", ',', 1, 10, &counts, &error));
    cr_assert_eq(counts.count, (size_t)3);
    static const char *const bad[] = {"",     ",",   "1,",   ",1",
                                      "1,,2", "1;2", "1,nan"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_assert_not(text_to_reals(&arena, bad[i], ',', &reals, &error),
                      "'%s'", bad[i]);
    cr_assert_not(
        text_to_counts(&arena, "2,0,1", ',', 1, 10, &counts, &error));
}

/* The first 60 digits of a longer number are another number. */
CHECK(text, a_long_field_is_not_cut)
{
    char text[200];
    struct error error;
    struct reals reals;
    memset(text, '1', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    cr_assert_not(text_to_reals(&arena, text, ',', &reals, &error));
    SAYS(error, "'1111111111111111111111111111111111111111...' "
                "is not a number");
}

CHECK(text, messages_are_one_clean_line)
{
    struct error error;
    cr_assert_not(error_set(&error, "a\tb\nc\033[31m %s", "Zoë"));
    SAYS(error, "a?b?c?[31m Zoë");
    cr_assert_not(error.misuse);
    cr_assert_not(error_misuse(&error, "x"));
    cr_assert(error.misuse);
}
