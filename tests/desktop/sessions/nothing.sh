# Neither display nor bus.
# shellcheck shell=bash
