#include "emit/workbook_file.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include "emit/package_seal.h"
#include "sheets/cell_text.h"
#include "model/error.h"
#include "text/dates.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

// Fonts of official documents; where one is missing, the office programs take another Chinese font.
constexpr const char* kTitleFont = "方正小标宋简体";
constexpr const char* kHeadFont = "黑体";
constexpr const char* kSectionFont = "楷体";
constexpr const char* kBodyFont = "仿宋";

// Column widths count digits of the standard font, so that a program without it draws other widths. Verdana is on every
// Windows and Mac, and what free systems have for it (DejaVu Sans) has digits of the same width: 10 pixels at 12
// points. libxlsxwriter reckons with Calibri's 7 pixels.
constexpr const char* kStandardFont = "Verdana";
constexpr double kStandardPoints = 12;
constexpr int kStandardDigit = 10;
constexpr int kAssumedDigit = 7;

constexpr lxw_color_t kDoubtful = 0xFFF2CC;
constexpr lxw_color_t kHeadGround = 0xE7E6E6;
constexpr lxw_color_t kLink = 0x0563C1;

std::optional<std::chrono::sys_days> day_of(const std::string& date) {
  const auto day = text::parse_date(date);
  if (!day) return std::nullopt;
  return std::chrono::sys_days(std::chrono::year(day->year) / day->month / day->day);
}

/// The day stands for the creation time.
time_t seconds_of(const std::string& date) {
  const auto day = day_of(date).value_or(std::chrono::sys_days(std::chrono::year(2000) / 1 / 1));
  return std::chrono::sys_seconds(day).time_since_epoch().count();
}

void set_font(lxw_format* format, const char* name, double points) {
  format_set_font_name(format, name);
  format_set_font_size(format, points);
  format_set_font_family(format, 0);
}

constexpr bool is_head(Style style) {
  return style == Style::head || style == Style::plain_head || style == Style::report_date;
}

constexpr bool is_centered(Style style) {
  return is_head(style) || style == Style::title || style == Style::centered || style == Style::plain_centered ||
         style == Style::plain_number || style == Style::date;
}

/// The sheets with one head row show and print the grid instead.
constexpr bool has_border(Style style) {
  return is_head(style) || style == Style::section || style == Style::text || style == Style::centered;
}

void set_style(lxw_format* format, Style style, double points) {
  set_font(format, is_head(style) ? kHeadFont : style == Style::section ? kSectionFont : kBodyFont, points);
  if (style != Style::unseen) format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_align(format, is_centered(style) ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
  if (style == Style::section) format_set_bold(format);
  if (style == Style::date) format_set_num_format(format, "yyyy-mm-dd");
  if (style == Style::report_date) format_set_num_format(format, "yyyy-mm-dd\"报送\"");
  if (style == Style::link) {
    format_set_font_color(format, kLink);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
  if (style == Style::title) set_font(format, kTitleFont, 22);
  if (style == Style::plain_small || style == Style::plain_tiny) set_font(format, kBodyFont, style == Style::plain_small ? kSmallPoints : kTinyPoints);
  if (is_head(style) && style != Style::head) format_set_bg_color(format, kHeadGround);
  if (has_border(style)) format_set_border(format, LXW_BORDER_THIN);
}

[[noreturn]] void fail(lxw_error error) {
  throw Error("emit/workbook", "",
              "无法生成工作簿（libxlsxwriter 错误 " + std::to_string(static_cast<int>(error)) +
                  "），请检查临时文件夹（TMPDIR）能否写入、磁盘空间是否充足");
}

}  // namespace

std::optional<double> serial_date(const std::string& iso_date) {
  constexpr std::chrono::sys_days kDayZero = std::chrono::year(1899) / 12 / 30;
  constexpr std::chrono::sys_days kFirstSure = std::chrono::year(1900) / 3 / 1;  // Excel believes in 1900-02-29
  const auto day = day_of(iso_date);
  if (!day || *day < kFirstSure) return std::nullopt;
  return static_cast<double>((*day - kDayZero).count());
}

void demand(lxw_error error) {
  if (error != LXW_NO_ERROR) fail(error);
}

WorkbookFile::MemoryFile::MemoryFile() : descriptor(memfd_create("workbook", MFD_CLOEXEC)) {
  if (descriptor < 0) fail(LXW_ERROR_CREATING_XLSX_FILE);
}

WorkbookFile::MemoryFile::~MemoryFile() { close(descriptor); }

WorkbookFile::WorkbookFile(const BookProperties& properties, double points) : points_(points), holds_edits_(properties.holds_edits) {
  const std::string path = "/proc/self/fd/" + std::to_string(file_.descriptor);
  const char* folder = std::getenv("TMPDIR");
  std::string temporary = folder != nullptr ? folder : "";
  lxw_workbook_options options{};
  if (!temporary.empty()) options.tmpdir = temporary.data();
  options.constant_memory = properties.is_large ? LXW_TRUE : LXW_FALSE;
  book_.reset(workbook_new_opt(path.c_str(), &options));
  if (book_ == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  std::string title = storable(properties.title), author = storable(properties.author);
  lxw_doc_properties described{};
  described.title = title.data();
  described.author = author.data();
  described.created = seconds_of(properties.date);
  demand(workbook_set_properties(book_.get(), &described));
  demand(workbook_set_custom_property_string(book_.get(), kSealProperty, ""));
  set_font(STAILQ_FIRST(book_->formats), kStandardFont, kStandardPoints);
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_.get(), name.c_str());
  if (sheet == nullptr) fail(LXW_ERROR_CREATING_TMPFILE);
  return sheet;
}

lxw_format* WorkbookFile::format(Style style, bool doubtful) {
  lxw_format*& format = formats_[static_cast<std::size_t>(style)][doubtful ? 1 : 0];
  if (format != nullptr) return format;
  format = workbook_add_format(book_.get());
  if (format == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  set_style(format, style, points_);
  if (doubtful) format_set_bg_color(format, kDoubtful);
  return format;
}

lxw_format* WorkbookFile::ground(lxw_color_t colour) {
  for (const auto& [known, format] : grounds_)
    if (known == colour) return format;
  lxw_format* format = workbook_add_format(book_.get());
  if (format == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  format_set_bg_color(format, colour);
  return grounds_.emplace_back(colour, format).second;
}

void WorkbookFile::set_points(double points) {
  if (points == points_) return;
  points_ = points;
  formats_ = {};
}

namespace {

void set_column(lxw_worksheet* sheet, lxw_col_t column, int pixels, lxw_row_col_options options) {
  const auto assumed = static_cast<std::uint32_t>((pixels * kAssumedDigit + kStandardDigit - 1) / kStandardDigit);
  demand(worksheet_set_column_pixels_opt(sheet, column, column, assumed, nullptr, &options));
}

}  // namespace

void WorkbookFile::set_width(lxw_worksheet* sheet, lxw_col_t column, int pixels, bool hidden) {
  lxw_row_col_options options{};
  options.hidden = hidden;
  set_column(sheet, column, pixels, options);
}

void WorkbookFile::fold(lxw_worksheet* sheet, lxw_col_t column, int pixels) {
  lxw_row_col_options options{};
  options.hidden = true;
  options.level = 1;
  set_column(sheet, column, pixels, options);
}

void WorkbookFile::begin_row(lxw_worksheet* sheet, lxw_row_t row, double height) {
  demand(worksheet_set_row(sheet, row, height, nullptr));
  std::erase_if(open_areas_, [&](const OpenArea& area) { return area.sheet != sheet || area.last_row < row; });
  for (const OpenArea& area : open_areas_)
    for (lxw_col_t column = area.first_column; column <= area.last_column; ++column)
      demand(worksheet_write_blank(sheet, row, column, area.format));
}

void WorkbookFile::write(lxw_worksheet* sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
                         lxw_col_t last_column, const std::string& text, lxw_format* format) {
  if (first_row == last_row && first_column == last_column)
    return write_text(sheet, first_row, first_column, text, format);
  if (first_row == last_row) {
    demand(worksheet_merge_range(sheet, first_row, first_column, last_row, last_column, storable(text).c_str(), format));
    return;
  }
  // libxlsxwriter would write all cells now, and lose what comes to the first row afterwards.
  auto* range = static_cast<lxw_merged_range*>(std::calloc(1, sizeof(lxw_merged_range)));  // freed by libxlsxwriter
  if (range == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  range->first_row = first_row;
  range->last_row = last_row;
  range->first_col = first_column;
  range->last_col = last_column;
  STAILQ_INSERT_TAIL(sheet->merged_ranges, range, list_pointers);
  ++sheet->merged_range_count;
  write_text(sheet, first_row, first_column, text, format);
  for (auto column = static_cast<lxw_col_t>(first_column + 1); column <= last_column; ++column)
    demand(worksheet_write_blank(sheet, first_row, column, format));
  open_areas_.push_back({sheet, last_row, first_column, last_column, format});
}

void WorkbookFile::write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                              lxw_format* format) {
  demand(worksheet_write_string(sheet, row, column, storable(text).c_str(), format));
}

void WorkbookFile::define_name(const std::string& name, const std::string& sheet_name, lxw_row_t first_row,
                               lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column) {
  std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
  lxw_rowcol_to_range_abs(range.data(), first_row, first_column, last_row, last_column);
  demand(workbook_define_name(book_.get(), name.c_str(), ("='" + sheet_name + "'!" + range.data()).c_str()));
}

std::string WorkbookFile::bytes() {
  demand(workbook_close(book_.release()));
  struct stat status {};
  std::string content;
  if (fstat(file_.descriptor, &status) == 0) content.resize(static_cast<std::size_t>(status.st_size));
  const ssize_t read = pread(file_.descriptor, content.data(), content.size(), 0);
  if (content.empty() || read != static_cast<ssize_t>(content.size())) fail(LXW_ERROR_CREATING_XLSX_FILE);
  return sealed_package(std::move(content), holds_edits_);
}

}  // namespace fenjie::emit
