/**
 * Given names, lower case. The first list is what Grady Ward's Moby Word II (2002, public domain) has of names that are in
 * use, without words of every day ("summer", "price"); the second was written for this project from general knowledge.
 */
const moby = `
  aaron abagail abbey abbie abby abdul abe abel abigail abigale abner abraham ada adah adaline adam adan addie addison
  ade adel adela adelaida adelbert adele adelina adeline adella adelle adi adina adolf adolph adolphe adolphus adrian
  adriana adrianna adriano adrien adrienne afton agata agathe agnes agustin ahmad ahmed aida aidan aileen aimee aksel
  al alain alaine alan alana alanna albert alberta albertina alberto albina alden aldo aldric alec aleen alejandra
  alejandro alena alene alessandra alessandro alex alexa alexander alexandr alexandra alexandre alexandrina alexandro
  alexia alexine alexis alf alfons alfonso alford alfred alfreda alfredo ali alia alica alice alicia alida alina aline
  alisa alisha alison alissa alix aliza allan allegra allen allene allie allison ally alma almire alonzo alphonse
  alphonso alta althea alva alvera alverta alvin alvina alvis alyce alysa alyson alyssa amalia amanda amara amber
  ambrose amelia amelie ameline ami amie amos amy ana anabel anabelle anastasia anastasie anatol anatole anders
  anderson andre andrea andreas andrei andrej andres andrew andy ange angel angela angelica angelina angeline
  angelique angelita angelo angie angus anica anissa anita ann anna annabel annabell annabelle annalise annamarie anne
  annemarie annetta annette anni annie anny ansel ansley anthony antoine antoinette anton antone antonella antonetta
  antoni antonia antonie antonietta antonin antonina antonio antony anya april ara arabelle arch archibald archie arda
  ardella arden ardith ari ariana arie ariel arielle arlene arlette arlie armand armando armin arnaldo arne arnold
  arnoldo aron art arthur artur arturo asa ashlee ashleigh ashley ashly ashton astrid athena aube aubree aubrey aubry
  audie audra audrey augusta auguste augustin augustina augustine augustus aura aurel aurelia aurelie aurora aurore
  austen austin ava aveline avery avis axel bailey barbara barbe barney barrett barry bart bartolomeo barton basile
  bastian bastien beatrice beatriz beau becky belinda bell bella belle ben benedict benedikt benito benjamin bennett
  bennie benny bent benton berenice bernadette bernadine bernard bernardo bernhard bernice bernie bernita bert berta
  bertha berthe bertram bertrand beryl bessie beth bethany betsy bette bettina betty bettye beulah beverly bianca
  bianka bill billie billy birdie blair blake blanca blanche bo bob bobbie bobby boniface bonita bonnie boris boyd
  brad braden bradford bradley bradly brady bram brandi brandon brandyn brannon brant breanne brenda brendan brenden
  brendon brenna brennan brent bret brett bria brian briana brianne brice bridget bridgette bridie brigitta brigitte
  britney britt brittany brock broderick brody brook brooke brooks bruce bruno bryan bryana bryant bryce bryon buddy
  byron caesar caitlin cale caleb callie calvin cameron camila camilla camille candace candice candida candide cara
  carey carina carine carissa carl carla carlee carleton carley carlie carlo carlos carlota carlotta carmel carmela
  carmella carmen carmine carol carole carolin caroline carolyn carolyne carrie carroll carson carter cary casandra
  casey caspar casper cassandra cassandre cassie caterina catharina catharine catherine cathrine cathryn cathy cayla
  cecelia cecil cecile cecilia cecilio cedric celeste celestine celia celina celine cesar chad chadd chaim chandler
  chandra chantal charleen charlene charles charley charlie charline charlotta charlotte chase chauncey chelsea
  chelsey chelsie cheryl chester chet chloe chris christa christian christiana christiane christiano christie christin
  christina christine christoph christophe christopher christy cindy clair claire clara clarabelle clare clarence
  clarissa clarisse clark claude claudia claudie claudine claudio clay clayton clea clemens clemente clementina
  clementine clemmie cleo cleopatra cletus cleve cleveland clifford clint clio cloe clovis clyde cody colby cole
  coleman colin colleen collin conchita connie connor conrad constance constantin consuelo cooper cora coralie
  coraline corbin cordelia cordell cordie corene corey corina corine corinna corinne cornelia cornelius cornell
  corrine cortney cory courtney craig crawford cristal cristian cristiano cristina cristobal crystal cullen curt
  curtis cynthia cyril cyrille cyrus dagmar dahlia daisy dale dalia dalila dallas dalton damaris damian damien damon
  dan dana dani danica daniel daniela daniele daniella danielle danika dannie danny dante daphne darby daren daria
  darin dario darius darla darleen darlene darnell daron darrel darrell darren darrick darrin darryl darwin daryl dave
  david davide davin davon dawn dayna dean deanna debbie debora deborah debra dee delaney delbert delia delilah della
  delmer delores delphine demetris demetrius dena denis denise dennis denny derek derick derrick desiree desmond devan
  devi devin devon dewey dewitt dexter diana diane dianna dianne diego dilan dillon dimitri dina dino dion dixie dolly
  dolores domenic domenico domingo dominic dominick dominik dominique don donavon donna donnell donnie donny dora
  doreen dorian dorine doris dorotea dorothea dorothy dorris dorthy doug douglas doyle drake drew duane dudley dulce
  duncan durward dwayne dwight dylan easter ebba ebony ed eda edd eddi eddie eddy eden edgar edgard edgardo edita
  edith edmund edna eduard eduardo edward edwin edwina edyth edythe effie efrem efren eileen elaina elaine elbert
  eldon eldridge eleanor eleanora eleanore elena eleni eleonora eleonore elfrieda eli elia elias elijah elinor elinore
  elisa elisabeth elise elisha elissa eliza elizabeth ella ellen elli ellie elliot elliott ellis ellsworth elly elmer
  elmira elmo elmore elna elnora eloisa eloise elroy elsa else elsie elton elva elvera elvira elvis elwin elwyn elyse
  elyssa ema emanuel emelia emerson emery emile emilia emilie emilio emily emma emmalee emmanuel emmet emmett emmi
  emmie emmy emory enid enoch enos enrico enrique ephraim eric erica erich erick ericka erik erika erin erma erna
  ernest ernestine ernesto ernie ernst ervin erwin eryn esma esmeralda esra essie esta esteban estel estell estella
  estelle ester estevan esther estrella ethan ethel ethelyn ethyl etienne ettie eudora eugen eugene eugenia eugenie
  eula eulalie eunice eva evan evangeline evelin evelina eveline evelyn everett evie evy ewell ezekiel ezequiel ezra
  fabian fabiano fabien fabio fae faith fannie fanny farah faustine fay faye federico fedora felicia felipa felipe
  felix ferdinand fernando ferne fidel filip filippa filippo finlay finley finn fiona fletcher fleur flo flora flore
  florence florencia florian florida florie florina flossie floyd flynn forrest foster frances francesca francesco
  francine francis francisca francisco frank frankie franklin franz fred freda freddie freddy frederic frederick
  frederico frederik frederique fredrick freeman freida frieda friederike friedrich fritz gabe gabriel gabriela
  gabriele gabriella gabrielle gael gage gail galina gardner garfield garland garnet garret garrett garrick garry
  garth gary gaspar gaspard gaston gavin gayle gene geneva genevieve geoffrey georg george georges georgeta georgette
  georgia georgiana georgianna gerald geraldine gerard gerardo gerda gerhard germain germaine gerry gertruda gertrude
  giacomo gian gianni gideon gilbert gilberto gilda giles gilles gillian gina gino giorgia giorgio giovanna giovanni
  gisela giulia giulio giuseppe gizela gladys glen glenda glenn glenna glennie gloria godfrey golda gonzalo goran
  gordan gordon grace gracie grady graham grant granville grayce greg gregg gregor gregorio gregory greta gretchen
  griffin griselda grover gui guido guillaume guillemette guillermo gunner gus gussie gustav gustave gustavo guy gwen
  gwendolyn hadley hagen hailee hailey hakim hal haleigh haley halie hallie hana hank hanna hannah hans harald hardy
  harley harmon harold harriet harrison harry harvey haskell hattie haven hayden hayley hazel heath heather hector
  heidi helen helena helene helga heloise henderson hendrik henri henrieta henrietta henriette henrik henry herbert
  herman hermann hermina hermine herminia hershel herta hertha hester hettie hilario hilda hillard hillary hilton
  hiram hobart holden hollie hollis holly homer hope horace horacio hortense howard hoyt hubert hugh hugo hugues hulda
  humberto hunter hussein hyman ian ibrahim ida idell ignacio ignatius igor ike ileana ilene ilsa imelda immanuel
  imogen imogene ina indira ines inez inga ingrid inna ira irena irene irina iris irma irvin irving irwin isa isaac
  isabel isabella isabelle isac isadora isadore isaiah isak isidora isidore isidro isis isobel ivan ivar ivonne ivory
  ivy jacinthe jack jackie jacklyn jackson jacky jaclyn jacob jacobo jacqueline jacquelyn jacques jada jade jaime jake
  jakob jamaal jamal james jameson jamey jamie jamil jamison jammie jan jana jane janek janelle janessa janet janeta
  janice janie janina janine janis janka janna jany jaquelin jared jarred jarret jarrett jarrod jarvis jasen jasmin
  jasmina jasmine jason jasper javier jay jayme jayne jayson jazmin jean jeanette jeanie jeanne jeannette jeannie jed
  jedediah jedidiah jeff jefferey jeffrey jeffry jena jenifer jenna jennie jennifer jenny jens jerad jerald jeramie
  jeremiah jeremias jeremie jeremy jermain jermaine jerome jeromy jerrold jerry jess jesse jessica jessie jessika
  jessy jesus jewell jill jillian jim jimmie jimmy jo joachim joan joana joanie joann joanna joanne joaquin job
  jocelyn jocelyne jodi jodie jody joe joel joelle joey johan johann johanna johannes john johnathan johnathon johnnie
  joleen jolie joline jon jonah jonas jonathan jonathon jordan jordon jorge jose josefa josefina joseph josephine josh
  joshua joshuah josiah josie josy jourdain joy joyce jozef juan juana juanita judah judd jude judith judy jule jules
  julia julian juliana juliane julianne julie julienne juliet julieta juliette julina julio julius june justen justin
  justina justine justus kacey kacie kaela kai kaia kailey kaitlin kaitlyn kaja kale kaleb kali kalle kamila kane kara
  kareem karen kari karim karin karina karine karl karla karlee karlie karlotta karol karolina karoline kasey kasper
  kassandra kate katharina katherine katheryn kathleen kathryn kathryne kathy katie katrina katrine kattie kay kaycee
  kayla kaylee kayley keeley keely keenan keith kellen kelley kelli kellie kelly kelsi kelvin ken kendall kendra
  kendrick kenna kennedy kenneth kennith kenny kent kenton kenyon kerry keven kevin kevon khalil kiel kiley kilian kim
  kimberley kimberly kip kira kirk kirsten kirstin kitty klara klemens klement konrad konstantin korey kory kris
  krishna krista kristen kristi kristian kristin kristina kristine kristofer kristoffer kristopher kristy krystal kurt
  kurtis kyla kyle kylie lacey lacy lamar lambert lamont lana lance laney lara larisa larissa larry lars laura laure
  laureen laurel lauren laurence laurens laurent lauretta lauri laurianne laurie lauryn laverna laverne lavina lavinia
  lawrence layla layne lazar lazare lazaro lea leah leandra leann leanna leda lee leif leigh leila lela lelah leland
  lelia lemuel lena lenka lenna lennard lennie lenora lenore leo leola leon leona leonard leonardo leone leonhard
  leonid leonidas leonie leonora leopold leora leroy lesley leslie lesly lester leta leticia letitia letizia lev levi
  levin lew lexi lexie leyla lia liam lian liana libbie libby lidia lila lilia lilian liliane lilith lilla lilli
  lillian lilly lily lilyan lina lincoln linda lindsay lindsey linn linnea linnie linus lion lionel lisa lisbeth lise
  lisette liv liva livia liz liza lizzie llewellyn lloyd logan lois lola lolita lon lonnie lonny lora loraine loreen
  loren lorena lorene lorenza lorenzo loretta lori lorin lorine lorna lorraine lothaire lotta lotte lottie lou louie
  louis louisa louise lowell loy luca lucas luce lucia lucian luciana luciano lucie lucien lucienne lucille lucinda
  lucio lucius lucy ludwig luella luigi luis luisa luise lukas luke lula lulu lura lurline luther luz lyda lydia lydie
  lyle lyn lynda lynette lynn lynne mabel mabelle mable mac mack mackenzie madalyn madeleine madeline madelyn madge
  madison madlen madonna mady mae maegan magda magdalen magdalena maggie mahmoud mahmud maia malachi malcolm malena
  malia malina malinda mallory malvina mamie mandy manfred manon manuel mara marc marcel marcela marcella marcelle
  marcellus marcelo marcia marco marcos marcus maren margaret margareta margarete margaretta margarette margarita
  margaux marge margie margot margret marguerite mari maria mariam marian mariana marianna marianne maribel marie
  marielle marietta marika marilyn marin marina mario marion marisa marissa marita marius marjorie marjory mark markus
  marla marlee marleen marlena marlene marley marlin marlo marlon marsha marshall marta marten martha marthe martin
  martina marty marvin marwin mary maryann maryjane mason massimo mateo mathew mathias mathilda mathilde matias
  matilda matilde matt matteo matthew matthias matthieu matti mattie maud maude maudie maureen maurice mauricio
  maurine mavis max maxi maxie maxim maximilian maximilien maximo maxine maxwell maybelle maye maynard meagan meaghan
  megan meggie meghan melania melanie melany melba melina melinda melisa melissa mellie melvin mercedes meredith merl
  merle mervin meta mia micaela micah michael michaela michal michale micheal michel michele michelle mick miguel
  mikael mike mikel mikkel mildred mile milena miles millie milo milton mina mindy minerva minnie mira miran miranda
  mireille mirella miriam mirna mitchel mitchell modesta mohammed moira moises mollie molly mona monica monika monique
  monroe monte monty morgan morgana moritz morris morten mortimer morton mose moses moshe mozelle muhammad muriel
  murray myles myra myriam myrna myron myrtice myrtie nada nadia nadine nancy nannie naomi napoleon nat natalie
  natasha nathalie nathan nathanael nathanial nathaniel neal ned neda neil nelle nelli nellie nelly nels nelson nestor
  nettie nevin newton nicholas nichole nick nickolas nico nicola nicolai nicolas nicole nicolette niels nigel nike
  nikita nikki niko nikola nikolai nikolas nil nils nina noah noam noe noel noemi nola nolan nona nora norah norbert
  norene norina norma norman normand norris obie octavia odell odessa odette odie ofelia ola ole olga olimpia olin
  olive oliver olivia olivier ollie olympe olympia omar ophelia ora oran oren orin orion orland orrin orville osborne
  oswald otha otho otis ottilie otto owen pablo paige pam pamela pansy paola paolo parker pascal pascale pasquale pat
  patrice patricia patricio patrick patrizia patsy patti pattie patty paul paula paule paulette paulina pauline paulo
  pavel paxton payton pearline pedro peggie peggy penelopa penelope penny pepe perceval percival percy perla perrine
  perry pete peter petra peyton phil philip philippe philippine phillip phoebe phyllis pia pierce pierre pieter pietro
  piotr piper polly poppy preston prisca priscilla queenie quentin quincy quinn quinton rachael rachel rachelle rae
  rafael rafaela rahel raina rainer raleigh ralph ramon ramona rana randal randall randi randolf randolph randy rania
  ransom raoul raphael raquel raul raven ravi ray raymond reagan reba rebeca rebecca rebeka rebekah reece reed reese
  regan reggie regina reginald reid reilly reina reine reinhold remington remus renata renato renaud rene renee reta
  retha reuben rex rey reyna reynold rhea rhett rhianna rhoda rhonda ricardo riccardo richard richie richmond rick
  rickey rickie ricky riley rina rita robb robbie robert roberta roberto robin robinson robyn roch rochelle rocky rod
  roderick rodger rodney rodolfo rodolphe rodrick rodrigo roger rogers roland rolando rolf rollin roma romain romeo
  romy ron ronald ronnie ronny roosevelt rory rosa rosalia rosalie rosalind rosalinda rosalyn rosamond rosana rosanna
  roscoe rose roselin roseline rosella rosemarie rosemary rosetta rosie rosina roslyn ross rossie rowan rowena rowland
  roxana roxane roxanne roy royce rozella rozina ruben rubie ruby rudolf rudolph rudy rufus rupert russ russell ruth
  ruthe ruthie ryan ryann ryley sabina sabine sabrina sadie sadye salim sallie sally salome salomon salvador salvatore
  sam samantha samara sammie sammy samson samuel samuele sancho sander sandra sandro sandy sanford sara sarah sari
  sarina sascha sasha saul sauveur savina scarlett schuyler scott scottie scotty seamus sean sebastian sebastiano
  selena selina selma sena serena serge sergio seth shaina shana shane shanie shanna shannon shanon shari sharon shaun
  shawn shawna shayna shayne shea sheila shelia shelley shelly sheri sheridan sherman sherri sherry sherwood sheryl
  shirley sibyl sibylle sid sidney sidonia sigismond sigmund sigrid silas silvan silvana silvia silvio sim simeon
  simon simona simone skye skylar sofia sofie sonia sonja sonny sonya sophia sophie spencer stacey stacy stan stanford
  stanislas stanley stanton stefan stefania stefanie stefano steffen stella stephan stephanie stephen steve steven
  stevie stewart stuart sue susan susana susanna susanne susie suzanne sven sydney sylvan sylvester sylvia tabitha tad
  talia tamara tami tammy tania tanner tanya tara taryn tasha tate tatiana tatum taylor ted teddy teodor teodora
  teodoro terence teresa teri terrance terrell terrence terri terrill terry tess tessa tessie thaddeus thalia thea
  thelma theo theodor theodora theodore theresa therese thomas tiffany tim timmy timoteo timothy tina tito titus
  tobias tobin toby tod todd tom toma tomas tommie tommy toni tony tonya tore torey torrance torrey tracey traci tracy
  travis tremaine tremayne trent trenton tressa trever trevor trey tricia trisha tristan troy trudie tudor turner
  twila tyler tyrone tyson ugo ulises ulrich ulrika una urbain urban uriah uriel ursula valdemar valentin valentina
  valentine valentino valeria valerie vallie vance vanda vanessa vaughn veda velma vera verena verla vern verna
  vernice vernon veronica veronika vic vicki vickie vicky victor victoria vida vilma vin vince vincent vinnie viola
  violet violette virgie virgil virginia virginie vita vito vittoria viva vivian viviana vivianne vivien vivienne vlad
  vladimir wade waldo walker wallace walton wanda ward warren waylon wayne webster wendell wendy werner wesley westley
  weston whitney wilbert wilbur wiley wilfred wilfrid wilhelm wilhelmina wilhelmine will willa willard willem willi
  william willie willis willow wilma wilmer wilton winfield winifred winnifred winona winston woodrow wyatt xavier
  xenia yasmeen yasmin yolanda yolande yoshiko yuri yves yvette yvonne zachariah zacharie zachary zachery zack zane
  zara zaria zechariah zelda zelma zena zita zoe zola zora zuzana
`;

const others = `
  aarav abhishek aditi aditya aisha ajay akash akira amina amir amit amrita ananya andrzej anil aniruddha anjali ankit
  ankur anwar arjun arnaud arun aruna arvind ashish ashok ayesha aziz bao bilal bjorn björn bogdan catalina chen chidi
  chirag christoffer daan dariusz darya deepak deepika dev dieter divya dmitri dmitry edoardo ekaterina elif emeka
  estefania farhan fatima feng francois françois gaurav gopal hamza haruki hasan hassan heike heinrich helmut hiroshi
  imran inés jayesh jiho jin joao josé joão jun jyoti jürgen kamal karan karthik katarzyna katerina kavita kenji
  khalid kiran klaus kwame lakshmi lei li lin ling luka magnus manish manoj matej mateusz mayank mehmet mei mi mihai
  mohamed mohammad mustafa naoko natalia naveen neha nguyen niamh nikhil nikos nirav nnamdi noor nuno oksana oleg
  oscar padma patel pavlina pooja prakash pranav prashant praveen preeti priya rahul raj rajesh rajiv rakesh ramesh
  rekha rishi ritu rohan rohit sachin salman sameer samir sandeep sanjay satoshi selin sergei sergey shreya shruti
  siddharth sneha sonali soren sunita suresh svetlana swati sérgio søren tadashi takashi takeshi tariq thiago tomasz
  tuhin uma umar usha vandana varun vijay vikram vinay vinod vishal vivek wei wojciech xiao xin yan yash yi ying yosef
  yuki yusuf zainab zeynep zhang ziyi zoran
`;
export const givenNames = new Set(`${moby} ${others}`.trim().split(/\s+/));
