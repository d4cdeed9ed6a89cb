#include "catalogue/findings.hpp"

namespace unhunch::content {

namespace {

constexpr std::size_t most_told = 200;  // nobody reads more in one go

std::string at(const Place& place, const std::string& reason) {
    if (place.line == 0) return place.file + ": " + reason;
    return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": " + reason;
}

}  // namespace

void Findings::refuse(const Place& place, const std::string& reason) {
    if (++refused_ <= most_told) told_.push_back({place, reason});
}

void Findings::warn(const Place& place, const std::string& reason) {
    if (warnings_.size() < most_told) warnings_.push_back(at(place, reason));
}

std::string Findings::errors() const {
    std::string all;
    for (const auto& [place, reason] : told_) all += (all.empty() ? "" : "\n") + at(place, reason);
    if (refused_ > most_told) all += "\n... and " + std::to_string(refused_ - most_told) + " more";
    return all;
}

}  // namespace unhunch::content
