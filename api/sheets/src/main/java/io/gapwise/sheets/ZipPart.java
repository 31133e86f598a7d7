package io.gapwise.sheets;

/**
 * Describes a part of a ZIP file. All positions are in bytes from the beginning of the file.
 *
 * @param from the position of what stands before the part
 * @param start the position of its content
 * @param packed the number of bytes in the file
 * @param size the number of bytes that it unpacks to, as the file says
 * @param deflated whether it is packed
 * @param behind the position behind all that belongs to it
 */
record ZipPart(String name, long from, long start, long packed, long size, boolean deflated, long behind) {}
