// What is said of packs that are handed on as one file.
#pragma once

#include <string>

#include "catalogue/shelf.hpp"
#include "cli/catalogue_request.hpp"
#include "core/result.hpp"
#include "own/packing.hpp"

namespace unhunch::cli {

/// The files of the pack, as they are to be handed on.
[[nodiscard]] core::Result<content::PackedFiles> files_to_export(const request::ExportPack& asked, const content::Shelf& shelf,
                                                                 const content::Catalogue& core);

/// "prescribed for Mon, Wed, Fri, twice a day"; empty where nothing is prescribed.
[[nodiscard]] std::string prescription_words(const content::PackHead& head);

[[nodiscard]] std::string imported_words(const content::PackHead& head);

}  // namespace unhunch::cli
