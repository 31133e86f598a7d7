package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredCellsTest {

    @Test
    void everyKindOfCellComesBackAsItWas() {
        List<Cell> cells = new ArrayList<>(List.of(Cell.BLANK, Cell.text("T\u0000\"ü😀\n"), Cell.text("  ")));
        for (Cell.Kind kind : Cell.Kind.values()) {
            cells.add(new Cell(kind, "1"));
        }

        assertThat(StoredCells.read(StoredCells.write(cells))).isEqualTo(cells);
    }

    @Test
    void whatIsCutOffIsStillTooLong() {
        assertThat(StoredCells.shortened(null, Cell.text("x".repeat(100_000))).text())
                .hasSizeBetween(2_001, 10_000);
        assertThat(StoredCells.shortened(null, Cell.text("short"))).isEqualTo(Cell.text("short"));
    }
}
