#include "catalogue/outline_text.hpp"

#include <cstring>
#include <type_traits>

namespace unhunch::content {
namespace {

class Writer {
public:
    void bytes(const void* from, std::size_t size) { text_.append(static_cast<const char*>(from), size); }
    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    std::string text_;
};

class Reader {
public:
    explicit Reader(std::string_view text) : rest_{text} {}

    void bytes(void* to, std::size_t size) {
        if (size > rest_.size()) return fail();
        if (size > 0) std::memcpy(to, rest_.data(), size);
        rest_.remove_prefix(size);
    }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    void fail() {
        whole_ = false;
        rest_ = {};
    }
    [[nodiscard]] bool whole() const { return whole_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool whole_ = true;
};

template <class Plain>
    requires std::is_trivially_copyable_v<Plain>
void archive(Writer& writer, const Plain& value) {
    writer.bytes(&value, sizeof value);
}
template <class Plain>
    requires std::is_trivially_copyable_v<Plain>
void archive(Reader& reader, Plain& value) {
    reader.bytes(&value, sizeof value);
}

void archive(Writer& writer, const std::string& word) {
    archive(writer, word.size());
    writer.bytes(word.data(), word.size());
}
void archive(Reader& reader, std::string& word) {
    std::size_t size = 0;
    archive(reader, size);
    if (size > reader.left()) return reader.fail();
    word.resize(size);
    reader.bytes(word.data(), size);
}

// Each value once, in one order for both directions.
template <class Archive, class Outline>
    requires std::is_same_v<std::remove_const_t<Outline>, core::RoutineOutline>
void archive(Archive& text, Outline& outline);
template <class Archive, class Outline>
    requires std::is_same_v<std::remove_const_t<Outline>, core::ExerciseOutline>
void archive(Archive& text, Outline& outline);
template <class Archive, class Prescribed>
    requires std::is_same_v<std::remove_const_t<Prescribed>, core::Prescription>
void archive(Archive& text, Prescribed& prescribed);

template <class Value>
void archive(Writer& writer, const std::vector<Value>& values) {
    archive(writer, values.size());
    for (const auto& value : values) archive(writer, value);
}
template <class Value>
void archive(Reader& reader, std::vector<Value>& values) {
    std::size_t size = 0;
    archive(reader, size);
    if (size > reader.left()) return reader.fail();  // each takes a byte at least
    values.resize(size);
    for (auto& value : values) archive(reader, value);
}

template <class Value>
void archive(Writer& writer, const std::optional<Value>& value) {
    archive(writer, value.has_value());
    if (value) archive(writer, *value);
}
template <class Value>
void archive(Reader& reader, std::optional<Value>& value) {
    bool there = false;
    archive(reader, there);
    if (there) archive(reader, value.emplace());
}

template <class Archive, class Prescribed>
    requires std::is_same_v<std::remove_const_t<Prescribed>, core::Prescription>
void archive(Archive& text, Prescribed& prescribed) {
    archive(text, prescribed.days);
    archive(text, prescribed.times_a_day);
}

template <class Archive, class Outline>
    requires std::is_same_v<std::remove_const_t<Outline>, core::ExerciseOutline>
void archive(Archive& text, Outline& outline) {
    archive(text, outline.id.value);
    archive(text, outline.areas);
}

template <class Archive, class Outline>
    requires std::is_same_v<std::remove_const_t<Outline>, core::RoutineOutline>
void archive(Archive& text, Outline& outline) {
    archive(text, outline.id.value);
    archive(text, outline.name);
    archive(text, outline.length);
    archive(text, outline.work);
    archive(text, outline.positions);
    archive(text, outline.equipment);
    archive(text, outline.areas);
    archive(text, outline.avoid_if);
    archive(text, outline.discreet);
    archive(text, outline.everyday);
    archive(text, outline.exercises);
    archive(text, outline.prescribed);
}

}  // namespace

std::string to_text(const Announced& announced) {
    Writer writer;
    archive(writer, announced.routines);
    archive(writer, announced.problems);
    return std::move(writer).text();
}

std::optional<Announced> announced_from(std::string_view text) {
    Reader reader{text};
    Announced announced;
    archive(reader, announced.routines);
    archive(reader, announced.problems);
    if (!reader.whole()) return std::nullopt;
    return announced;
}

}  // namespace unhunch::content
