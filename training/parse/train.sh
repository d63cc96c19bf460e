#!/bin/sh
# Makes knowledge/models again from the treebanks: sh training/parse/train.sh [FOLDER FOR CHECKPOINTS]
# Needs python3 with torch and numpy (Debian: python3-torch libopenblas0-pthread) and Node 24; one thread.
# TREEBANKS names the folder of the treebanks (default ../shared/gold/parse beside the project).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
models=$here/../../knowledge/models
work=${1:-$here/../../out/parse}
node=$here/../../node_modules/node/bin/node
export OMP_NUM_THREADS=1
mkdir -p "$work"
cd "$here"
"$node" kernel/build.ts
"$node" boundaries.ts
for name in en en.fast; do
  python3 train.py "$name.json" "$work/$name.pt" | tee "$work/$name.log"
  python3 export.py "$work/$name.pt" "$models/$name.model"
done
python3 parity.py "$work/en.pt"
