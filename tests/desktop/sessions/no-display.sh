# A session bus and nothing to see.
# shellcheck shell=bash

start_buses
