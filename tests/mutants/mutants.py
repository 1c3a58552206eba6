"""mutants.py: small changes of C code that a test should notice.

A mutant changes one place: an operator, a constant, a limit, a condition, or
drops a statement. Comments, strings and lines of the preprocessor stay.
"""
import re

OPERATORS = [(" + ", " - "), (" - ", " + "), (" * ", " / "), (" / ", " * "), (" < ", " <= "), (" <= ", " < "), (" > ", " >= "),
             (" >= ", " > "), (" == ", " != "), (" != ", " == "), (" && ", " || "), (" || ", " && "), ("++", "--"), (" += ", " -= "),
             (" -= ", " += "), ("true", "false"), ("false", "true"), (" 0;", " 1;"), (" 1;", " 0;"), (" = 0", " = 1"), ("!", "")]


def places(text):
    """Every place of a text that can be changed: where, what stands there, what it becomes."""
    code = re.sub(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])'|#[^\n]*", lambda m: "\0" * len(m.group()), text, flags=re.S)
    for old, new in OPERATORS:
        for match in re.finditer(re.escape(old), code):
            if old == "!" and code[match.end():match.end() + 1] == "=":
                continue
            yield match.start(), old, new
    for match in re.finditer(r"(?<=\n)( +)(?!return|struct|const|real |size_t|bool|char|double|for|if|else|while|do|uint64_t|int |FILE|static|va_list)[a-z][^;{}\n]*;(?=\n)", code):
        yield match.start(), text[match.start():match.end()], ";"
    for match in re.finditer(r"\bif \((?=[^\n]*\)\n)", code):
        yield match.start(), "if (", "if (!!!("


def change(text, place):
    """The changed text, and a label: the line, and what became what."""
    at, old, new = place
    assert text[at:at + len(old)] == old
    changed = text[:at] + new + text[at + len(old):]
    if old == "if (":                    # negate the whole condition
        depth, end = 1, at + len("if (!!!(")
        while depth:
            depth += {"(": 1, ")": -1}.get(changed[end], 0)
            end += 1
        changed = changed[:at] + "if (!(" + changed[at + len("if (!!!("):end - 1] + "))" + changed[end:]
    line = text.count("\n", 0, at) + 1
    return changed, line, f"{' '.join(old.split())[:60]} -> {new.strip() if old != 'if (' else 'if (not'}"
