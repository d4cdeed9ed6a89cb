#include "catalogue/findings.hpp"

namespace unhunch::content {

namespace {

std::string at(const Place& place, const std::string& reason) {
    if (place.line == 0) return place.file + ": " + reason;
    return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": " + reason;
}

}  // namespace

void Findings::refuse(const Place& place, const std::string& reason) { errors_.push_back(at(place, reason)); }

void Findings::warn(const Place& place, const std::string& reason) { warnings_.push_back(at(place, reason)); }

std::string Findings::errors() const {
    std::string all;
    for (const auto& error : errors_) all += (all.empty() ? "" : "\n") + error;
    return all;
}

}  // namespace unhunch::content
