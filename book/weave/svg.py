#!/usr/bin/python3
"""svg.py NAME: tidy the SVG of gnuplot or Graphviz on standard input.

Colours become #rrggbb, identifiers get the figure's name before them (many
figures stand inline on one page), and what nobody reads is dropped.
"""
import re
import sys

name = sys.argv[1]
svg = sys.stdin.read()

svg = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<!--.*?-->|<title>.*?</title>|<desc>.*?</desc>", "", svg, flags=re.S)
svg = re.sub(r"rgb\(\s*(\d+),\s*(\d+),\s*(\d+)\)",
             lambda m: "#%02x%02x%02x" % tuple(int(g) for g in m.groups()), svg)
svg = re.sub(r"(['\"])black\1", '"#1c1b1a"', svg)

used = set(re.findall(r"url\(#([\w.-]+)\)|href=['\"]#([\w.-]+)['\"]", svg))
used = {u for pair in used for u in pair if u}


def identifier(match):
    return f' id="{name}-{match.group(2)}"' if match.group(2) in used else ""


svg = re.sub(r"\s+id\s*=\s*(['\"])([^'\"]*)\1", identifier, svg)
svg = re.sub(r"url\(#", f"url(#{name}-", svg)
svg = re.sub(r"(href=['\"])#", rf"\1#{name}-", svg)
svg = re.sub(r"xlink:href=", "href=", svg)
svg = re.sub(r"\s*xmlns:xlink\s*=\s*(['\"])[^'\"]*\1", "", svg)
svg = re.sub(r"<a [^>]*>|</a>|<g>\s*</g>|<defs>\s*</defs>", "", svg)

# Points of one colour say so once, and a tenth of a unit is enough for them.
svg = re.sub(r"translate\(([\d.-]+)[ ,]([\d.-]+)\) scale", lambda m: f"translate({float(m.group(1)):.1f},{float(m.group(2)):.1f}) scale", svg)
svg = re.sub(r'<use transform="[^"]*" color="(#\w+)" href="[^"]*"/>(?:\s*<use transform="[^"]*" color="\1" href="[^"]*"/>)+',
             lambda m: f'<g color="{m.group(1)}">' + m.group().replace(f' color="{m.group(1)}"', "") + "</g>", svg)


# Many dots of one size are one path, of lines without length and with round ends.
def dots(match):
    places = re.findall(r"translate\(([\d.-]+,[\d.-]+)\)", match.group())
    path = "".join(f"M{place}h0" for place in places)
    return f'<path fill="none" stroke="currentColor" stroke-linecap="round" stroke-width="{2.19 * float(match.group(1)):.2f}" d="{path}"/>'


svg = re.sub(rf'<use transform="translate\([\d.,-]+\) scale\(([\d.]+)\)" href="#{name}-gpPt6"/>'
             rf'(?:\s*<use transform="translate\([\d.,-]+\) scale\(\1\)" href="#{name}-gpPt6"/>)+', dots, svg)

svg = svg.replace("&#45;", "-")
svg = re.sub(r">-(?=[\d.])", ">\u2212", svg)

# The size is the page's to choose; the view box is the figure's.
head = re.search(r"<svg[^>]*>", svg).group(0)
box = re.search(r"viewBox=(['\"])(.*?)\1", head).group(2)
width, height = (round(float(v)) for v in box.split()[2:])
svg = svg.replace(head, f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{width}" height="{height}">')
svg = re.sub(r"[ \t]+\n", "\n", svg)
svg = re.sub(r"\n\s*\n+", "\n", svg).strip()
print(svg)
