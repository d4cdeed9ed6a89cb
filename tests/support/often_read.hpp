#pragma once
// What most files read, for builds that read it only once: the `asan` preset, see CMakeLists.txt. Never included by name: the other
// presets see to it that every file includes what it needs.

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <date/date.h>
