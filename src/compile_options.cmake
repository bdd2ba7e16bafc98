# Warnings, sanitizers and hardening: one interface target that every room links.
add_library(fenjie_options INTERFACE)
# g++ 12 sees overlapping copies in every `"x" + std::string` (GCC bug 105651): -Wno-restrict.
target_compile_options(fenjie_options INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(FENJIE_WERROR)
  target_compile_options(fenjie_options INTERFACE -Werror)
endif()
if(FENJIE_FUZZ)
  target_compile_options(fenjie_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(fenjie_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
elseif(FENJIE_SANITIZE)
  target_compile_options(fenjie_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(fenjie_options INTERFACE -fsanitize=address,undefined)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  # tests/lint/hardening.py looks for each of these in the built files, or in how they were built.
  include(CheckCXXCompilerFlag)
  include(CheckCXXSourceCompiles)
  check_cxx_source_compiles("
    #if !__has_builtin(__builtin_dynamic_object_size)
    #error
    #endif
    int main() {}" FENJIE_FORTIFY_3)
  target_compile_options(fenjie_options INTERFACE -fstack-protector-strong -U_FORTIFY_SOURCE
                         -D_FORTIFY_SOURCE=$<IF:$<BOOL:${FENJIE_FORTIFY_3}>,3,2> -D_GLIBCXX_ASSERTIONS)
  foreach(flag -fcf-protection -fstack-clash-protection)  # not on every processor
    string(MAKE_C_IDENTIFIER FENJIE_HAS${flag} known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(fenjie_options INTERFACE ${flag})
    endif()
  endforeach()
  target_link_options(fenjie_options INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  include(CheckPIESupported)
  check_pie_supported(LANGUAGES CXX)
endif()
