// Feeds the reader of traces whatever libFuzzer thinks of: it is refused with a place and a reason, or its lines are in order.
#include <cstdint>
#include <string>

#include "adapters/trace/trace_reader.hpp"
#include "fuzz/promises.hpp"

using namespace unhunch;
using namespace unhunch::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = trace::read_trace({reinterpret_cast<const char*>(data), size}, "day.jsonl");
    if (!read) {
        demand(read.failure().message.starts_with("day.jsonl"), "a refusal names the file");
        return 0;
    }
    const core::TraceLine* before = nullptr;
    for (const auto& line : read->trace.lines) {
        demand(before == nullptr || before->at <= line.at, "time goes forward");
        demand(line.line > 0, "each line knows where it stands");
        before = &line;
    }
    return 0;
}
