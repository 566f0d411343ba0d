using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;

namespace Holdfast.Prediction.Figures;

/// <summary>Checks the figures that an estate writes: that there are such figures, and that they are numbers of the right kind.</summary>
public static class FigureChecks
{
    public static IReadOnlyList<Diagnostic> Check(EstateModel estate, EstatePlaces places)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(places);
        return
        [
            .. from written in EstateFigures.Written(estate)
               let place = places.Of(written.Path)
               let problem = Check(written.Override, place)
               where problem is not null
               select problem,
        ];
    }

    private static Diagnostic? Check(FigureOverride written, SourcePlace place)
    {
        if (!FigureBook.Names.Contains(written.Name))
            return FigureDiagnostics.NameUnknown(place, written.Name, NearestName.Find(written.Name, FigureBook.Names));
        var expected = FigureBook.Default.Of(written.Name).Form;
        return EstateFigures.FormOf(written) == expected ? null : FigureDiagnostics.FormWrong(place, written.Name, expected);
    }
}
