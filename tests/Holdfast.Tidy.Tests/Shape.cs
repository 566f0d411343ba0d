using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Holdfast.Tidy.Tests;

/// <summary>Sizes and places: what keeps a file readable in one sitting and findable by its name.</summary>
public sealed class Shape
{
    private const int SourceLines = 400;
    private const int TestLines = 600;
    private const int MethodLines = 70;
    private const int ConstructorParameters = 6;

    private static readonly string[] DrawerFolders = ["Util", "Utils", "Helper", "Helpers", "Common", "Manager", "Managers", "Services", "Models", "Extensions"];
    private static readonly string[] DrawerSuffixes = ["Util", "Utils", "Helper", "Helpers", "Manager", "Managers", "Extensions"];

    private static IEnumerable<TrackedFile> Code => TrackedFile.All.Where(file => file.IsCode);

    [Fact]
    public void Files_stay_short() => Complaints.None(Code, LongFile);

    [Theory]
    [InlineData("src/Holdfast.Cli/Long.cs", SourceLines + 1)]
    [InlineData("tests/Holdfast.Tests/Long.cs", TestLines + 1)]
    public void A_long_file_is_reported(string path, int lines) => Complaints.One(new(path, new string('\n', lines)), LongFile);

    [Fact]
    public void Methods_stay_short() => Complaints.None(Code, LongMethods);

    [Theory]
    [InlineData("class C { void M() {", "} }")]
    [InlineData("class C { C() {", "} }")]
    [InlineData("class C { void M() { void Local() {} ", "} }")]
    [InlineData("class C { int P { get {", "return 1; } } }")]
    public void A_long_method_is_reported(string before, string after) =>
        Complaints.One(new("src/C.cs", before + new string('\n', MethodLines) + after), LongMethods);

    [Fact]
    public void Constructors_take_few_parameters() => Complaints.None(Code, WideConstructors);

    [Theory]
    [InlineData("class C { C(int a, int b, int c, int d, int e, int f, int g) {} }")]
    [InlineData("class C(int a, int b, int c, int d, int e, int f, int g);")]
    public void A_wide_constructor_is_reported(string text) => Complaints.One(new("src/C.cs", text), WideConstructors);

    [Fact]
    public void A_source_file_holds_one_type() => Complaints.None(Code.Where(file => !file.IsTest), SecondTypes);

    [Theory]
    [InlineData("namespace N; class A; enum B { }")]
    [InlineData("class A; namespace N { delegate void B(); }")]
    public void A_second_type_is_reported(string text) => Complaints.One(new("src/A.cs", text), SecondTypes);

    [Fact]
    public void Nested_types_belong_to_their_type() => Assert.Empty(SecondTypes(new("src/A.cs", "class A { class B { } enum C { } }")));

    [Fact]
    public void Nothing_is_a_drawer() => Complaints.None(Code, Drawers);

    [Theory]
    [InlineData("src/Holdfast.Estate/Utils/A.cs", "class A;")]
    [InlineData("src/Holdfast.Estate/Services/A.cs", "class A;")]
    [InlineData("src/Holdfast.Estate/A.cs", "static class TimeExtensions;")]
    [InlineData("tests/Holdfast.Tests/A.cs", "class LabHelper;")]
    [InlineData("src/Holdfast.Estate/A.cs", "class A { class Common; }")]
    public void A_drawer_is_reported(string path, string text) => Complaints.One(new(path, text), Drawers);

    private static IEnumerable<string> LongFile(TrackedFile file)
    {
        var (lines, limit) = (file.Text.AsSpan().Count('\n'), file.IsTest ? TestLines : SourceLines);
        return lines <= limit ? [] : [$"{file.Path} has {lines} lines; the limit is {limit}. Is there a second idea in it?"];
    }

    private static IEnumerable<string> LongMethods(TrackedFile file) =>
        from node in file.Syntax.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let span = node.SyntaxTree.GetLineSpan(node.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MethodLines
        select $"{file.Path}({span.StartLinePosition.Line + 1}): {lines} lines in one method; the limit is {MethodLines}.";

    // A record is exempt: its parameters are its data, written by name.
    private static IEnumerable<string> WideConstructors(TrackedFile file) =>
        from node in file.Syntax.DescendantNodes()
        let parameters = node switch
        {
            ConstructorDeclarationSyntax constructor => constructor.ParameterList,
            ClassDeclarationSyntax { ParameterList: { } primary } => primary,
            StructDeclarationSyntax { ParameterList: { } primary } => primary,
            _ => null,
        }
        where parameters?.Parameters.Count > ConstructorParameters
        select $"{file.Path}({LineOf(node)}): a constructor with {parameters.Parameters.Count} parameters; the limit is {ConstructorParameters}.";

    private static IEnumerable<string> SecondTypes(TrackedFile file) =>
        from node in file.Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Where(IsType).Skip(1)
        select $"{file.Path}({LineOf(node)}): a second type, {NameOf(node)}. Give it a file of its own.";

    private static IEnumerable<string> Drawers(TrackedFile file) =>
    [
        .. from folder in file.Folders.Intersect(DrawerFolders)
           select $"{file.Path}: the folder '{folder}' names no idea. A folder is a feature.",
        .. from node in file.Syntax.DescendantNodes().Where(IsType)
           let name = NameOf(node)
           where DrawerFolders.Contains(name) || DrawerSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
           select $"{file.Path}({LineOf(node)}): the type '{name}' names no idea. Say what it is.",
    ];

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static string NameOf(SyntaxNode type) =>
        type is BaseTypeDeclarationSyntax declared ? declared.Identifier.Text : ((DelegateDeclarationSyntax)type).Identifier.Text;

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
}
