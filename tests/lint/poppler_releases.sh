#!/usr/bin/env bash
# Compiles src/read/pdf against the headers of Poppler's other releases (20.09, 24.02, 25.03 and the newest), which are
# fetched from Debian and Ubuntu. Run by hand when read/pdf changes: it needs the network, and Debian unstable moves on.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# base suite: unpacks both header packages of the suite into $work/suite
headers_of() {
  curl -fsS "$1/dists/$2/main/binary-amd64/Packages.xz" | xz -dc >"$work/packages"
  for package in libpoppler-dev libpoppler-private-dev; do
    file=$(awk -v name="$package" '$1 == "Package:" { found = $2 == name } found && $1 == "Filename:" { print $2; exit }' "$work/packages")
    curl -fsS -o "$work/package.deb" "$1/$file"
    dpkg-deb -x "$work/package.deb" "$work/$2"
  done
}

failed=0
for place in debian/bullseye ubuntu/noble debian/trixie debian/sid; do
  suite=${place#*/}
  case $place in
    debian/*) headers_of http://deb.debian.org/debian "$suite" ;;
    ubuntu/*) headers_of http://archive.ubuntu.com/ubuntu "$suite" ;;
  esac
  include=$work/$suite/usr/include
  version=$(sed -n 's/#define POPPLER_VERSION "\([0-9]*\)\.\([0-9]*\).*/\1\2/p' "$include/poppler/poppler-config.h")
  verdict=compiles
  for source in src/read/pdf/*.cc; do
    g++ -std=c++20 -fsyntax-only -Wall -DFENJIE_POPPLER="$version" -isystem "$include/poppler" -isystem "$include" -Isrc "$source" ||
      verdict=FAILS failed=1
  done
  echo "Poppler $version ($suite): $verdict"
done
exit $failed
