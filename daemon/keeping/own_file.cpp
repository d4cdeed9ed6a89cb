#include "keeping/own_file.hpp"

#include <fstream>
#include <string>

#include "adapters/export/ledger_lines.hpp"
#include "adapters/export/ledger_reader.hpp"
#include "adapters/files/whole_file.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {
namespace {

using words::said;

/// Compares what would be written with what stands there, piece by piece.
class Comparison {
public:
    explicit Comparison(const std::filesystem::path& file) : there_{file, std::ios::binary} {}

    void compare(const std::string& text) {
        if (!same_) return;
        read_.resize(text.size());
        there_.read(read_.data(), static_cast<std::streamsize>(text.size()));
        same_ = static_cast<bool>(there_) && read_ == text;
    }
    bool same() { return same_ && there_.peek() == std::ifstream::traits_type::eof(); }

private:
    std::ifstream there_;
    std::string read_;
    bool same_ = true;
};

}  // namespace

core::Result<OwnFile> bring_up_to_date(const std::filesystem::path& file, const sqlite::OpenedLedger& own) {
    const ports::LedgerWish wish{.file_of = own.device};
    OwnFile done;
    std::error_code unreachable;
    if (std::filesystem::exists(file, unreachable)) {
        Comparison comparison{file};
        const auto rows = exchange::write_lines(*own.ledger, wish, [&](const std::string& text) -> core::Outcome {
            comparison.compare(text);
            return core::Done{};
        });
        if (!rows) return rows.failure();
        done.rows = *rows;
        if (comparison.same()) return done;
        const auto source = exchange::make_ledger_reader(file);
        const auto back = own.ledger->take(*source);
        if (!back)
            return core::Failure{back.failure().message + ' ' + said("It is this computer's own file; move it away, and it is written anew.")};
        done.brought_back = *back;
    }
    auto begun = files::WholeFile::begin(file);
    if (!begun) return begun.failure();
    auto fresh = *std::move(begun);
    const auto rows = exchange::write_lines(*own.ledger, wish, [&](const std::string& text) { return fresh.write(text); });
    if (!rows) return rows.failure();
    if (const auto finished = fresh.finish(); !finished) return finished.failure();
    done.rows = *rows;
    done.changed = true;
    return done;
}

}  // namespace unhunch::keeping
