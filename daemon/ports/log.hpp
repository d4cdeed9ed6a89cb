// Where sentences for the person who looks into the log go; only app/ and main.cpp speak.
#pragma once

#include <string>

namespace unhunch::ports {

enum class Weight { Debug, Notice, Warning, Error };

class Log {
public:
    virtual ~Log() = default;
    virtual void say(Weight, const std::string& sentence) = 0;
};

}  // namespace unhunch::ports
